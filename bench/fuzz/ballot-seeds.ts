/** Good files of ballots to start from: the examples, small ones with what is odd in each format, and starts of those at hand. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of the start and of the end of a file that are kept. */
const FIRST = 10;
const LAST = 13;
/** Rows of a list in a JSON file. */
const LIST = 4;

const ODD: readonly string[] = [
	'4 2\n[nick a b c d]\n[withdrawn b]\n[tie d c b a]\n-3 -4\n(x 1) 1 a b=c 0 # id\n2 (1 2) - 3 0\n1 4 4 0\n9007199254740000 1 0\n1 0\n0\n"A ""x""" "B ""y"""\nC, d,\nD\n"T"\n"source"\n',
	'Title\n1 3 4\nAda\nBen\nCas\n1 (2 3) 1 0\n2 1 0\n1 0\n0\n',
	'Ada B,X\nBen C,Y\n',
	'3 1,\n4 1 0,\n0,\nAda Amber,X\nBen Blue,Y\nCas Coral,X\nA ward,',
	'2,1,\n3,1,2,\n"Candidate 1","Ada ""A""","X (x)",\n"Candidate 2","Ben, B","Y (y)",\n""""Ward 1"""",',
	'3\n0,Ada\n1,Ben\n2,Cas\n7,7,3\n4,1,0\n2,2,{0,1}\n1,{2,0}\n',
	'2\n1,Ada\n2,Ben\n3,3,1\n3,2,1\n',
	'# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 0: Ada\n# ALTERNATIVE NAME 1: Ben: B\n3: 1,0\n2: {0,1}\n',
	'Voter;Count;Ada;"Ben ""B"""\nx;3;1;2\n"y;z";1;"2";1\n;;;\nw;2;;0\n',
	'Paper,Count,1st,2nd,Third choice\n1,2,Ada,undervote,Ben\n2,1,overvote,"Cas, C",Ada\n3,1,,,\n,,,,\n',
	'Choice 1\nAda\nBen\n',
];

export function ballotSeeds(root: string, data: string): readonly string[] {
	const seeds = [...ODD];
	for (const folder of [join(root, 'examples', 'ballots'), join(data, 'ballots')]) {
		if (!existsSync(folder)) continue;
		for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
			const file = join(folder, name);
			if (!/\.(csv|txt|blt|toi|soi|json)$/.test(name) || !statSync(file).isFile()) continue;
			if (/report|config|official|reference|README/.test(name)) continue;
			seeds.push(startOf(name, readFileSync(file, 'utf8')));
		}
	}
	return seeds;
}

function startOf(name: string, text: string): string {
	if (name.endsWith('.json')) return JSON.stringify(short(JSON.parse(text)), null, 1);
	const lines = text.split('\n');
	if (lines.length <= FIRST + LAST) return text;
	return [...lines.slice(0, FIRST), ...lines.slice(-LAST)].join('\n');
}

/** A value whose lists are cut to their first rows. */
function short(value: unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, LIST).map(short);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, short(part)]));
}
