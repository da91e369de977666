import { defineMiddleware } from 'astro:middleware';
import { currentRecord } from './record/current.ts';

/** Hands every page and its components the record they show, so that no component has to reach for it and a test can give it another. */
export const onRequest = defineMiddleware((context, next) => {
  context.locals.record = currentRecord();
  return next();
});
