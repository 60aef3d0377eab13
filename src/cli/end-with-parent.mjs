// Loaded into the web server before Next. The channel to the command that started it closes when that command dies, even by kill -9.
process.on('disconnect', () => process.exit(0))
process.channel?.unref()
