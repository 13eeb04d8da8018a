/** Questions asked of the record: pure functions over a release and a ledger. Run in a browser. */
export { type Evidence, inFile, inLedger, isoDay, type Known, wholeDay } from './known.ts';
