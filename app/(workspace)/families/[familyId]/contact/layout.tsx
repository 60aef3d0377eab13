/** A page with a skeleton of its own: it asks as the family's page does, before the skeleton is sent. */
export { default } from '../(record)/layout'
