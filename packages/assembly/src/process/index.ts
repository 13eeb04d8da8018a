/** Due process: how a case against somebody stands, which step may be taken, whom to remind. No clock and no database. */
export * from './case-events.ts';
export * from './case-state.ts';
export * from './may-step.ts';
export * from './reminders.ts';
