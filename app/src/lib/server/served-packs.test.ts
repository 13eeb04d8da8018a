import { expect, it } from 'vitest';
import { encodingFor } from './served-packs.ts';

it.each([
	['gzip, deflate, br, zstd', 'br'],
	['gzip;q=1.0, br;q=0.5', 'br'],
	['gzip, br;q=0', 'gzip'],
	['br;q=0.0, gzip;q=0', 'identity'],
	['identity', 'identity'],
	['', 'identity'],
	[null, 'identity'],
])('%s', (accepted, expected) => expect(encodingFor(accepted)).toBe(expected));
