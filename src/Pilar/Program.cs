return await Pilar.Cli.CommandLine.Run(args);
