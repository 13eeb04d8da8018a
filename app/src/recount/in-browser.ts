/** The recount program opened in a browser: choose the files, see who is elected and whether the result is the same. */
import {
	CARD_VOTE,
	firstDifference,
	RULES,
	refusedInWords,
	resultText,
	type Wanted,
	wantedOf,
} from '@mandate/count';

export function recountInBrowser(page: Document): void {
	const field = (name: string) => page.querySelector(`[name=${name}]`) as HTMLInputElement;
	const rules = page.querySelector('[name=rule]') as HTMLSelectElement;
	for (const { id, title } of [...RULES, CARD_VOTE]) {
		const option = page.createElement('option');
		option.value = id;
		option.textContent = `${title} (${id})`;
		rules.append(option);
	}
	page.querySelector('form')?.addEventListener('submit', async (event) => {
		event.preventDefault();
		const shown = page.querySelector('output') as HTMLOutputElement;
		shown.replaceChildren();
		const say = (text: string, tag: keyof HTMLElementTagNameMap = 'p') => {
			const part = page.createElement(tag);
			part.textContent = text;
			shown.append(part);
			return part;
		};
		const ballots = field('ballots').files?.[0];
		if (ballots === undefined) return void say('Choose the file of ballots first.');
		const published = await field('result').files?.[0]?.text();
		const wanted = published === undefined ? asked() : wantedOf(published);
		if (wanted === null) return void say('The second file is not a result of a count.');
		const counted = resultText(new Uint8Array(await ballots.arrayBuffer()), {
			...wanted,
			read: { name: ballots.name },
		});
		if (!counted.ok) return void say(refusedInWords(counted.refused));
		const { text } = counted;
		const result = JSON.parse(text) as {
			elected: readonly string[];
			rule: string;
			seats: number;
			valid: number;
		};
		if (published !== undefined) tellSame(published, text, say);
		say(`${result.valid} valid papers, ${result.seats} to elect, counted by ${result.rule}.`);
		say('Elected', 'h2');
		const list = say('', 'ol');
		for (const name of result.elected) {
			const item = page.createElement('li');
			item.textContent = name;
			list.append(item);
		}
		const link = say('Save the result', 'a') as HTMLAnchorElement;
		link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
		link.download = 'result.json';
		const whole = say('', 'details');
		const summary = page.createElement('summary');
		summary.textContent = 'The result, every stage';
		const pre = page.createElement('pre');
		pre.textContent = text;
		whole.append(summary, pre);
	});

	function asked(): Wanted {
		const seats = field('seats').value;
		const seed = field('seed').value;
		return {
			rule: rules.value,
			seats: seats === '' ? undefined : Number(seats),
			seed: seed === '' ? undefined : seed,
		};
	}
}

function tellSame(
	published: string,
	counted: string,
	say: (text: string, tag?: 'p' | 'strong') => void,
): void {
	const difference = firstDifference(published, counted);
	if (difference === null) return void say('The same, byte for byte.', 'strong');
	say(`Not the same. The first line that differs is line ${difference.line}.`, 'strong');
	say(`Published: ${difference.published.trim()}`);
	say(`Counted: ${difference.counted.trim()}`);
}
