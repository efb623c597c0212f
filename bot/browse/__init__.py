"""Looking around: articles, meetings, people, documents."""
