/** The parts of a page that change while a meeting runs, ready to be put in their places. */
import { render } from 'svelte/server';
import LivePresence from './LivePresence.svelte';
import LiveSpeakers from './LiveSpeakers.svelte';
import LiveVote from './LiveVote.svelte';
import type { LiveShown } from './live-shown.ts';
import QuorumChart from './QuorumChart.svelte';

/** @returns name of a place to what stands in it */
export function liveWords(live: LiveShown): Readonly<Record<string, string>> {
	const parts = { presence: LivePresence, speakers: LiveSpeakers, vote: LiveVote, chart: QuorumChart };
	return Object.fromEntries(
		Object.entries(parts).map(([name, part]) => [name, render(part, { props: { live } }).body]),
	);
}
