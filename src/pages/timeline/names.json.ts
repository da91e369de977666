import type { APIRoute } from 'astro';
import { currentRecord } from '../../record/current.ts';
import { eventTable } from '../../views/filter/table-data.ts';
import { writeNames } from '../../views/filter/table-text.ts';

export const GET: APIRoute = () => new Response(writeNames(eventTable(currentRecord())));
