import type { APIRoute } from 'astro';
import { currentRecord } from '../../record/current.ts';
import { timelineIndex } from '../../views/timeline/index-data.ts';

export const GET: APIRoute = () => Response.json(timelineIndex(currentRecord()));
