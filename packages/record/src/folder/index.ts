/** A release as a folder on disk. Node only: it opens files and hashes them. */
export { csvOf } from './csv.ts';
export type { Faulty, FolderFault } from './faults.ts';
export { type LedgerWriter, ledgerOf, openLedger, type ReadLedger, readLedger } from './ledger-file.ts';
export { hashOf, type Opened, type OpenOptions, openRelease, readManifest } from './open.ts';
export { type PackagedFile, packagedFiles } from './packaged-files.ts';
export { type WriteOptions, type WriteProgress, type Written, writeRelease } from './write.ts';
