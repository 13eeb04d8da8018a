import { theDataPackage } from '$lib/server/data-package.ts';

/** What each table of the data package is. */
export async function load() {
	const { descriptor } = await theDataPackage();
	return {
		tables: descriptor.resources.map(({ name, title, description, bytes, schema }) => ({
			name,
			title,
			description,
			bytes,
			fields: schema.fields.map((field) => ({
				name: field.name,
				type: field.type,
				description: field.description,
			})),
		})),
	};
}
