/** `mandate record findings`: what does not add up in the official files, with the arithmetic. */
import type { Finding, Release } from '@mandate/record';
import { inUse } from '../record/in-use.ts';
import { paintFor } from '../terminal/colour.ts';
import { wrap } from '../terminal/wrap.ts';
import { complain } from './complain.ts';

export interface FindingsOptions {
	readonly record?: string;
	readonly json?: boolean;
}

export async function recordFindings(options: FindingsOptions): Promise<number> {
	const record = await inUse(options.record, process.env);
	if (!record.ok) return complain(record.message);
	const { release } = record;
	if (options.json) {
		for (const finding of release.findings) {
			process.stdout.write(`${JSON.stringify({ ...finding, at: whereIs(finding, release) })}\n`);
		}
		return 0;
	}
	const paint = paintFor(process.stdout, process.env);
	const width = Math.min(process.stdout.columns ?? 100, 110);
	const byGate = new Map<string, Finding[]>();
	for (const finding of release.findings)
		byGate.set(finding.gate, [...(byGate.get(finding.gate) ?? []), finding]);
	for (const [gate, findings] of byGate) {
		process.stdout.write(`${paint('bold', `${gate.replaceAll('-', ' ')} (${findings.length})`)}\n`);
		for (const finding of findings) {
			process.stdout.write(
				`${wrap(finding.message, width, finding.severity === 'error' ? '  ! ' : '  - ')}\n`,
			);
			process.stdout.write(`${wrap(finding.workings, width, '      ')}\n`);
			for (const { path, line } of whereIs(finding, release)) {
				process.stdout.write(`${paint('faint', wrap(`${path}, line ${line}`, width, '      '))}\n`);
			}
		}
	}
	process.stdout.write(`${release.findings.length} findings. Record: ${record.about}\n`);
	return 0;
}

function whereIs({ at }: Finding, release: Release): { path: string; line: number }[] {
	return at.map(({ source, line }) => ({ path: release.sources[source]?.path ?? 'unknown file', line }));
}
