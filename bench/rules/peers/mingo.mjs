// mingo: MongoDB queries compiled to a test of one object.
import { Query } from 'mingo';
import { rowByRow } from '../row-by-row.mjs';
import { mongoQuery } from './mongo-query.mjs';

export const mingo = rowByRow({
  name: 'mingo',
  title: 'mingo (compiled)',
  missing: null,
  compile: (plans) =>
    plans.map((plan) => {
      const query = new Query(mongoQuery(plan));
      return (row) => query.test(row);
    }),
});
