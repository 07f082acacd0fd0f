/** All areas of the conformance list, in the order in which the page lists them. */
import type { ConformanceArea } from '../conformance-item.ts';
import { runtime } from './runtime.ts';

export const conformanceAreas: readonly ConformanceArea[] = [runtime];
