/** Preferential counting by statutory and published rules: exact, every stage shown. Runs in a browser and in Node. */
export * from './formats/problem.ts';
export * from './papers/admit.ts';
export * from './papers/election.ts';
export * from './papers/papers.ts';
export * from './result/decimal.ts';
export * from './result/json.ts';
export * from './rules/rule.ts';
export * from './rules/rules.ts';
export * from './stages/count.ts';
export * from './ties/lot.ts';
