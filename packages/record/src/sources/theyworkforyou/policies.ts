/**
 * A policy: the name under which editors file divisions. The name and the divisions are taken over; which lobby they hold to
 * be for the policy, and how strongly, is their reading of what was meant, and is not.
 */
import { parse } from 'yaml';
import { divisionId } from '../books/division-readings.ts';
import { isEntry, listIn, textIn } from '../json-document.ts';
import { BadDocument, type DocumentContext, type DocumentShape } from '../shape.ts';
import { THEYWORKFORYOU_VOTES } from './publication.ts';

export const POLICY: DocumentShape = {
	kind: 'document',
	id: 'policy',
	title: 'a policy and its divisions',
	publication: THEYWORKFORYOU_VOTES,
	name: 'policy',
	extension: 'yml',
	isSuch: (text) => /^policy_description:/m.test(text) && /^division_links:/m.test(text),
	readDocument: readPolicy,
};

/** No aliases: a policy has none, and a few lines of them can stand for gigabytes. */
function parsed(text: string, path: string): unknown {
	try {
		return parse(text, { maxAliasCount: 0, logLevel: 'error' });
	} catch (error) {
		throw new BadDocument(
			`${path}: expected YAML, found ${(error as Error).message}. Use the file as it was published.`,
		);
	}
}

function readPolicy(text: string, { path, source, readings, quarantine }: DocumentContext): number {
	const policy = parsed(text, path);
	if (!isEntry(policy) || !Number.isSafeInteger(policy.id) || textIn(policy, 'name') === '')
		throw new BadDocument(
			`${path}: expected a policy with an id and a name. Use the file as it was published.`,
		);
	const divisions: string[] = [];
	for (const { decision } of listIn(policy, 'division_links', path)) {
		const id = isEntry(decision) ? idOf(decision) : null;
		if (id !== null) divisions.push(id);
		else quarantine(1, 'expected a division by house (commons or lords), day and number');
	}
	readings.books.divisions.policies.push({
		at: { source, line: 1 },
		number: policy.id as number,
		name: textIn(policy, 'name').replace(/\s+/g, ' ').trim(),
		divisions,
	});
	return 1;
}

function idOf(decision: Readonly<Record<string, unknown>>): string | null {
	const { chamber_slug: house, date, division_number: number } = decision;
	const isKnown = (house === 'commons' || house === 'lords') && typeof date === 'string';
	if (!isKnown || !/^\d{4}-\d{2}-\d{2}$/.test(date) || !Number.isSafeInteger(number)) return null;
	return divisionId(house, date, number as number);
}
