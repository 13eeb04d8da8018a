import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hueClass, hueOf, lineClass } from './party-colour.ts';

const read = (name: string) => readFileSync(new URL(`../styles/${name}`, import.meta.url), 'utf8');

/** The value of a property in each block of a sheet, in the order light, dark, print. */
function valuesOf(sheet: string, property: string): string[] {
	return [...sheet.matchAll(new RegExp(`--${property}: (#[0-9a-f]{3,6});`, 'g'))].map(([, value]) => value);
}

function luminance(hex: string): number {
	const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
	const [r, g, b] = [0, 2, 4]
		.map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
	const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

describe('the hues of parties', () => {
	const hues = read('party-colours.css');
	const [light, dark] = valuesOf(read('paper.css'), 'paper');
	const papers = [light, dark, '#fff'];
	const names = [...new Set([...hues.matchAll(/--hue-([a-z]+):/g)].map(([, name]) => name))];

	it.each(names)('%s can be read as text on every paper', (name) => {
		const values = valuesOf(hues, `hue-${name}`);
		expect(values).toHaveLength(3);
		for (const [index, value] of values.entries())
			expect(contrast(value, papers[index])).toBeGreaterThanOrEqual(4.5);
	});

	it('are by class, and stone where a party has none', () => {
		expect(hueClass('labour')).toBe('hue hue--red');
		expect(hueOf('a-party-of-one')).toBe('stone');
		expect(lineClass('conservative')).toBe('hue hue--blue dash--long');
	});
});
