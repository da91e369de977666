import type { APIRoute } from 'astro';
import { currentRecord } from '../../record/current.ts';
import { timelineRows } from '../../views/timeline/rows.ts';

export const GET: APIRoute = () => Response.json(timelineRows(currentRecord()));
