"""Looking around: greeting and help, articles, meetings, people, documents."""
