/** Whether a refusal was shown beside its form: where the form is no longer on the page, the layout shows it instead. */
import { getContext, setContext } from 'svelte';

const KEY = Symbol('refusal');

interface Placed {
	isShown: boolean;
}

export function watchPlaced(): Placed {
	return setContext(KEY, { isShown: false });
}

/** @returns what notes that the refusal is shown; outside the layout it notes nothing */
export function placing(): () => void {
	const placed = getContext<Placed | undefined>(KEY);
	return () => {
		if (placed !== undefined) placed.isShown = true;
	};
}
