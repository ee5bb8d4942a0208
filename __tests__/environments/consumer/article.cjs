// A name, money, a month, who said it, and letters that are not ASCII.
module.exports = 'Acme Corp was bought by Globex for $4 million in May 2019, said Zoë Hart.';
