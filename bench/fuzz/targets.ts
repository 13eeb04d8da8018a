/** Every parser, as a target. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadHtmlReader } from '@mandate/check';
import { type LoadablePacks, loadRelease } from '@mandate/record';
import { openRelease } from '@mandate/record/folder';
import { OFFICIAL_FOLDERS } from '../../test/official-folders.ts';
import { ballotSeeds } from './ballot-seeds.ts';
import { exampleTexts, fileSeeds, smallPacks } from './seeds.ts';
import type { Target } from './target.ts';
import { articleTargets } from './targets/articles.ts';
import { ballotTargets } from './targets/ballots.ts';
import { fileTargets } from './targets/files.ts';
import { mailTargets } from './targets/mail.ts';
import { motionTargets } from './targets/motions.ts';
import { releaseTargets } from './targets/release.ts';
import { rollTargets } from './targets/roll.ts';

export interface Place {
	/** Folder of the project. */
	readonly root: string;
	/** Folder of official files; may be missing. */
	readonly data: string;
	/** Folder of a release to check articles against; the small example where it is missing. */
	readonly record: string | null;
}

export async function targetsOf({ root, data, record }: Place): Promise<readonly Target[]> {
	const packs = smallPacks();
	const opened = record !== null && existsSync(join(record, 'manifest.json')) ? openRelease(record) : null;
	const release = opened?.ok ? opened.release : loadRelease(packs as LoadablePacks, { id: 'sha256:0' });
	return [
		...articleTargets(exampleTexts(root), release, await loadHtmlReader()),
		...releaseTargets(packs),
		...fileTargets(fileSeeds(data, OFFICIAL_FOLDERS)),
		...ballotTargets(ballotSeeds(root, data)),
		...mailTargets(),
		...motionTargets(),
		...rollTargets(),
	] as readonly Target[];
}
