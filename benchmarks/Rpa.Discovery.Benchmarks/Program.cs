using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Rpa.Discovery.Benchmarks;
using Rpa.Discovery.Benchmarks.DecisionQuality;
using Rpa.Discovery.Benchmarks.StudyEffort;

// Tables of our own: 'selection [FILE]', 'memory [FILE]', 'crowd [FILE]', 'peers [FILE]', 'decision-quality FOLDER [DIVISIONS]', 'study-effort FOLDER [DEPARTMENT]'.
if (args is ["selection", ..])
    SelectionTable.Write(args.Length > 1 ? args[1] : null);
else if (args is ["memory", ..])
    MemoryTable.Write(args.Length > 1 ? args[1] : null);
else if (args is ["crowd", ..])
    CrowdTable.Write(args.Length > 1 ? args[1] : null);
else if (args is ["peers", ..])
    PeersTable.Write(args.Length > 1 ? args[1] : null);
else if (args is [MemoryTable.RowOf, var cases])
    MemoryTable.WriteRow(cases);
else if (args is ["decision-quality", var folder, ..])
    DecisionQualityTable.Make(folder, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : DecisionQualityTable.Divisions);
else if (args is ["study-effort", var studies, ..])
    StudyEffortTable.Make(studies, args.Length > 2 ? args[2] : null);
else
{
    // BenchmarkDotNet builds the library anew for each job and gives up after two minutes, less than the analyzers need on two cores.
    Environment.SetEnvironmentVariable("RunAnalyzers", "false");
    var patient = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, patient);
}
