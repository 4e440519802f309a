using BenchmarkDotNet.Running;
using Rpa.Discovery.Benchmarks;

// A table of counts rather than of times: 'selection [FILE]'.
if (args is ["selection", ..])
    SelectionTable.Write(args.Length > 1 ? args[1] : null);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
