/** How much of the record has arrived in the browser, in words. */
import type { LiveCheck } from './live-check.svelte.ts';

type Said = Pick<LiveCheck, 'phase' | 'record' | 'failure' | 'isBusy'>;

/** @returns an empty string where there is nothing to say */
export function recordWords({ phase, record, failure, isBusy }: Said): string {
	if (phase === 'off') return '';
	if (phase === 'failed')
		return `It cannot be checked in this browser (${failure}), so the button sends the text to this site, which checks it in memory and forgets it.`;
	if (phase === 'fetching')
		return record === null ? 'Fetching the record …' : `Fetching the record: ${arrived(record)} …`;
	if (isBusy) return 'Checking …';
	if (failure !== null)
		return `A part of the record could not be fetched (${failure}). The text is checked without it.`;
	if (record !== null && !record.isWhole)
		return `Checked as you type. The rest of the record is on its way: ${arrived(record)}. What needs it is then checked again.`;
	return 'The record is here: the text is checked in this browser, as you type, with or without a network.';
}

function arrived({ arrived, bytes }: { readonly arrived: number; readonly bytes: number }): string {
	return `${megabytes(arrived)} of ${megabytes(bytes)} MB`;
}

/** Halves up, one decimal. */
function megabytes(bytes: number): string {
	const tenths = Math.floor((bytes + 50_000) / 100_000);
	return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
