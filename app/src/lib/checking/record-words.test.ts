import { expect, it } from 'vitest';
import type { RecordState } from './messages.ts';
import { recordWords } from './record-words.ts';

const state = (arrived: number): RecordState => ({
	title: 'A record',
	release: 'sha256:0',
	bytes: 4_069_272,
	arrived,
	isOpen: arrived > 0,
	isWhole: arrived === 4_069_272,
});

it.each([
	['off', null, null, /^$/],
	['fetching', null, null, /^Fetching the record …$/],
	['fetching', state(0), null, /0\.0 of 4\.1 MB/],
	['open', state(2_049_999), null, /^Checked as you type\. .*2\.0 of 4\.1 MB/],
	['open', state(2_050_000), null, /2\.1 of 4\.1 MB/],
	['open', state(4_069_272), null, /with or without a network/],
	['open', state(2_000_000), 'the network is off', /without it/],
	['failed', null, 'the network is off', /the network is off.*sends the text to this site/],
] as const)('%s', (phase, record, failure, expected) => {
	expect(recordWords({ phase, record, failure, isBusy: false })).toMatch(expected);
});

it('a check that goes on', () => {
	const words = (phase: 'open' | 'fetching') =>
		recordWords({ phase, record: null, failure: null, isBusy: true });
	expect([words('open'), words('fetching')]).toEqual(['Checking …', 'Fetching the record …']);
});
