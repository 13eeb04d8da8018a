/** A meeting while it runs, worked out from what happened: who is in the room, who speaks next, what was counted, what the minutes say. */
export * from './minutes.ts';
export * from './presence.ts';
export * from './speakers.ts';
export * from './tally.ts';
