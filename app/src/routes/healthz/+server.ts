/** For whatever watches the server: 200 once the record is open. */
import { text } from '@sveltejs/kit';

export function GET() {
	return text('ok\n');
}
