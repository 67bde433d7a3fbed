// Stands in for the package: no form of the admin has `rules`, because the server judges what is typed.
export default class Schema {
  constructor() {
    throw new Error('Forms have no rules here: let the server refuse the value, and show its errors.')
  }
}
