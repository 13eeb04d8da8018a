import { begun, receive } from '$lib/server/reports/receive.ts';
import type { Actions } from './$types';

export function load({ url, setHeaders }) {
	setHeaders({ 'x-robots-tag': 'noindex' });
	return begun(url);
}

export const actions: Actions = { default: (event) => receive(event, 'takedown') };
