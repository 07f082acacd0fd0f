/**
 * What sidebars and dialogs may do, as on Google (guide "HTML Service: Restrictions"), but without `allow-same-origin`:
 * their content can reach neither the page nor its server.
 */
export const frameSandbox =
  'allow-scripts allow-forms allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';
