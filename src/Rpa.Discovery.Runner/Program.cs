using System.Text;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Runner.Terminal;

using var end = new ProcessEnd();
if (OperatingSystem.IsWindows() && (!Console.IsOutputRedirected || !Console.IsErrorRedirected))
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var host = Host.OfThisProcess(end);
var code = RunnerApp.Run(args, host);
return end.IsTerminated ? ExitCode.Terminated : code;
