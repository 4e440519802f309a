using BenchmarkDotNet.Running;
using Rpa.Discovery.Benchmarks;

// Tables of counts rather than of times: 'selection [FILE]', 'memory [FILE]'.
if (args is ["selection", ..])
    SelectionTable.Write(args.Length > 1 ? args[1] : null);
else if (args is ["memory", ..])
    MemoryTable.Write(args.Length > 1 ? args[1] : null);
else if (args is [MemoryTable.RowOf, var cases])
    MemoryTable.WriteRow(cases);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
