export type { Article } from './model/article';
export { writers } from './writers/index';
