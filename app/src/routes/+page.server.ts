import { checkedExample } from '$lib/server/example.ts';

export async function load() {
	return { example: await checkedExample() };
}
