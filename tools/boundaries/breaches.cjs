// The same rules, looking at the planted breaches beside this file.
const house = require('../../.dependency-cruiser.cjs')
module.exports = { ...house, options: { ...house.options, exclude: { path: 'dist/' } } }
