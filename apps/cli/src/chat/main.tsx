process.stdout.write("screen\n");
