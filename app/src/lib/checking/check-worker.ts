/**
 * The worker that checks in the browser. It fetches the record, the core first, and makes checks as soon as that is open;
 * what still comes is opened as it arrives, and the page is told to ask again. No text leaves it but to the page.
 */
import { loadRelease, type Manifest, type PackName, type Release } from '@mandate/record';
import { checkForPage } from './check-input.ts';
import { readByChecks } from './check-packs.ts';
import { fetchManifest, fetchPack } from './fetch-pack.ts';
import type { CheckRequest, FromWorker, RecordState } from './messages.ts';

let release: Release | null = null;
const asked: CheckRequest[] = [];

const say = (message: FromWorker) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
	asked.push(data);
	void answer();
});

/** One after the other; those that came in before the record was open wait for it. */
async function answer(): Promise<void> {
	if (release === null) return;
	for (let request = asked.shift(); request !== undefined; request = asked.shift()) {
		const began = performance.now();
		const result = await checkForPage(request.toCheck, release);
		say({ kind: 'checked', number: request.number, result, took: performance.now() - began });
	}
}

async function open(): Promise<void> {
	let manifest: Manifest;
	let state: RecordState;
	try {
		manifest = await fetchManifest();
		const files = readByChecks(manifest.packs);
		const bytes = files.reduce((sum, pack) => sum + pack.bytes, 0);
		state = {
			title: manifest.title,
			release: manifest.id,
			bytes,
			arrived: 0,
			isOpen: false,
			isWhole: false,
		};
		const packs: { [Name in PackName]?: Uint8Array } = {};
		for (const file of files) {
			packs[file.name] = await fetchPack(file, (arrived) => {
				state = { ...state, arrived: state.arrived + arrived };
				say({ kind: 'record', state });
			});
			if (packs.core === undefined) continue;
			const opened = loadRelease({ ...packs, core: packs.core }, manifest);
			// The first check of a release looks up what all others then have; nobody waits for it here.
			await checkForPage({ input: 'Labour won the seat in 2019 with a majority of 1,234 (5.6%).' }, opened);
			release = opened;
			const isWhole = Object.keys(packs).length === files.length;
			state = { ...state, isOpen: true, isWhole };
			say({ kind: 'record', state });
			say({ kind: 'opened' });
			await answer();
		}
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		say({ kind: 'failed', message, isOpen: release !== null });
	}
}

void open();
