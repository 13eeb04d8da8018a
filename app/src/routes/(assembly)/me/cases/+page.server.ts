import { seeMyCases } from '$lib/server/assembly/cases/see-cases.ts';
import { seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	return { cases: await seen(event, seeMyCases, {}) };
}
