/** Fetches the official files of the record from their public addresses. Node only; the network and the clock are passed in. */
export { type AddressList, atBase, foldersOf } from './address.ts';
export { ADDRESSES } from './addresses.ts';
export type { NotFetched } from './faults.ts';
export { type FetchedFiles, type FetchOptions, fetchFiles } from './fetch-files.ts';
export type { Means } from './limits.ts';
export { readAddressList, whyNoAddress } from './read-list.ts';
export { strangersIn } from './strangers.ts';
export type { Tally } from './tally.ts';
