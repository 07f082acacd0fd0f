/** Service: the web app that a script is deployed as (Apps Script reference: Service). */
import { executionOf, publish, serviceBase } from './service-object.ts';

export class ScriptServiceObject extends serviceBase<GoogleAppsScript.Script.Service>('Service') {
  /** null where the script is not deployed as a web app. */
  override getUrl(): string {
    return executionOf(this).script.webAppUrl as string;
  }

  override isEnabled(): boolean {
    return executionOf(this).script.webAppUrl !== null;
  }
}
publish(ScriptServiceObject, 'Service');
