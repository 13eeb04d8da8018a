/** Readers of official files. Node only: they open files and hash them. */

export { type ReadBase, type ReadOptions, readBase, type WhyNoBase } from './read-base.ts';
export { noReading, type Reading, readContent } from './read-file.ts';
export type { FileStatus, QuarantinedRow, ReadFile, ReadProgress, ReadReport } from './report.ts';
