using System.Text;
using Rpa.Discovery.Cluster;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Runner.Terminal;

// A silo tells the others that it leaves.
using var end = new ProcessEnd(TimeSpan.FromSeconds(10));
if (OperatingSystem.IsWindows() && (!Console.IsOutputRedirected || !Console.IsErrorRedirected))
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var host = Host.OfThisProcess(end);
var code = RunnerApp.Run(ClusterTool.Tool, args, host);
return end.IsTerminated ? ExitCode.Terminated : code;
