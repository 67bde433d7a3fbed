const asItIs = (word: string): string => word

// Stands in for the package: Refine puts names of resources into messages with it, of which the admin shows none.
export default { plural: asItIs, singular: asItIs }
