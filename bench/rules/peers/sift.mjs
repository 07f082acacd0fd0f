// sift: MongoDB queries compiled to a test of one object.
import sift from 'sift';
import { rowByRow } from '../row-by-row.mjs';
import { mongoQuery } from './mongo-query.mjs';

export const siftPeer = rowByRow({
  name: 'sift',
  title: 'sift (compiled)',
  missing: null,
  compile: (plans) => plans.map((plan) => sift(mongoQuery(plan))),
});
