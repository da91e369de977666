import type { APIRoute } from 'astro';
import { currentRecord } from '../../record/current.ts';
import { eventTable } from '../../views/filter/table-data.ts';
import { writeTable } from '../../views/filter/table-text.ts';

export const GET: APIRoute = () => new Response(writeTable(eventTable(currentRecord())));
