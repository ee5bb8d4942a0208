"""What words are in names, learned from word vectors: npm run train -- kinds."""
