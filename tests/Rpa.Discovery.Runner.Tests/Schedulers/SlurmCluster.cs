using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Rpa.Discovery.Runner.Tests.Schedulers;

/// <summary>A Slurm of two nodes on this machine, with its own key and ports and all its files in one folder. Nothing of it outlives
/// it.</summary>
internal sealed class SlurmCluster : IDisposable
{
    private const int Hangs = 20_000; // milliseconds
    private static readonly string[] _needed = ["/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/sbin/munged", "/usr/bin/sbatch"];
    private readonly string _folder = Directory.CreateTempSubdirectory("slurm-").FullName;
    private readonly Dictionary<string, Process> _daemons = new(StringComparer.Ordinal);

    public SlurmCluster()
    {
        try
        {
            File.WriteAllBytes(In("key"), RandomNumberGenerator.GetBytes(1024));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(In("key"), UnixFileMode.UserRead);
            File.WriteAllText(In("slurm.conf"), Configuration());
            Start("munged", "/usr/sbin/munged", "--foreground", "--force", "--num-threads=2", "--key-file=" + In("key"),
                "--socket=" + In("munge.socket"), "--pid-file=" + In("munged.pid"), "--seed-file=" + In("munged.seed"));
            Until(() => File.Exists(In("munge.socket")), "munged does not start");
            Start("slurmctld", "/usr/sbin/slurmctld", "-D", "-f", In("slurm.conf"));
            foreach (var node in (string[])["n1", "n2"])
                Start(node, "/usr/sbin/slurmd", "-D", "-N", node, "-f", In("slurm.conf"));
            Until(() => Ask("sinfo", "-h", "-N", "-o", "%T").Split('\n', StringSplitOptions.RemoveEmptyEntries) is ["idle", "idle"],
                "the nodes do not come up");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Skips where there is no Slurm; with CI that is a failure.</summary>
    public static void Require()
    {
        if (OperatingSystem.IsLinux() && _needed.All(File.Exists) && Environment.IsPrivilegedProcess)
            return;
        const string why = "Slurm (slurm-wlm, munge) is not installed, or this is not root.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal))
            Assert.Fail(why);
        Assert.Ignore(why);
    }

    /// <summary>What a command of Slurm says.</summary>
    public string Ask(string command, params IEnumerable<string> arguments) => Ask(_folder, command, arguments);

    public string Ask(string folder, string command, IEnumerable<string> arguments)
    {
        using var process = Process.Start(Of("/usr/bin/" + command, folder, arguments))!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Hangs))
            process.Kill(entireProcessTree: true);
        return process.HasExited && process.ExitCode == 0 ? said : said + error.Result;
    }

    /// <summary>Kills a node with all that runs on it, as a power cut does.</summary>
    public void KillNode(string node)
    {
        _daemons[node].Kill();
        // What a step was about to start is there a moment later.
        for (var i = 0; i < 3; i++)
        {
            foreach (var process in Ours().Where(p => Belongs(p, node)))
                Kill(process);
            Thread.Sleep(50);
        }
    }

    /// <summary>What the daemons have written, for a test that failed.</summary>
    public string Logs() => string.Join('\n', Directory.EnumerateFiles(_folder, "*.log").Order(StringComparer.Ordinal)
        .Select(f => f + ":\n" + string.Join('\n', File.ReadLines(f).TakeLast(40))));

    public void Dispose()
    {
        foreach (var name in (string[])["n1", "n2", "slurmctld", "munged"])
        {
            if (_daemons.GetValueOrDefault(name) is not { } daemon)
                continue;
            if (!daemon.HasExited)
                daemon.Kill();
            daemon.WaitForExit(Hangs);
            daemon.Dispose();
        }

        for (var i = 0; i < 20 && Ours() is { Count: > 0 } left; i++)
        {
            left.ForEach(Kill);
            Thread.Sleep(100);
        }

        Assert.That(Ours(), Is.Empty, "no process is left");
        Directory.Delete(_folder, recursive: true);
    }

    private string In(string name) => Path.Combine(_folder, name);

    // Requeued jobs wait as long as a credential lives.
    private string Configuration()
    {
        var host = Dns.GetHostName().Split('.')[0];
        var (controller, one, two) = (FreePort(), FreePort(), FreePort());
        return string.Create(CultureInfo.InvariantCulture, $"""
            ClusterName=sweep
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={controller}
            SlurmUser=root
            SlurmdUser=root
            AuthType=auth/munge
            CredType=cred/munge
            AuthInfo=socket={In("munge.socket")},cred_expire=5
            StateSaveLocation={In("state")}
            SlurmdSpoolDir={In("spool.%n")}
            SlurmctldPidFile={In("slurmctld.pid")}
            SlurmdPidFile={In("slurmd.%n.pid")}
            SlurmctldLogFile={In("slurmctld.log")}
            SlurmdLogFile={In("slurmd.%n.log")}
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            SwitchType=switch/none
            MpiDefault=none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_CPU
            SchedulerType=sched/builtin
            SchedulerParameters=batch_sched_delay=0,sched_interval=1
            ReturnToService=0
            SlurmdTimeout=4
            KillWait=1
            JobRequeue=1
            NodeName=n1 NodeHostname={host} NodeAddr=127.0.0.1 Port={one} CPUs=2 State=UNKNOWN
            NodeName=n2 NodeHostname={host} NodeAddr=127.0.0.1 Port={two} CPUs=2 State=UNKNOWN
            PartitionName=p Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP

            """);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Start(string name, string program, params IEnumerable<string> arguments)
    {
        Directory.CreateDirectory(In("state"));
        var start = Of("/bin/sh", _folder, ["-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", In(name + ".out.log"), program, .. arguments]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (false, false);
        _daemons.Add(name, Process.Start(start)!);
    }

    private ProcessStartInfo Of(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SLURM_CONF"] = In("slurm.conf");
        start.Environment["RPA_DISCOVERY"] = Path.Combine(TestContext.CurrentContext.TestDirectory, "rpa-discovery");
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    private void Until(Func<bool> come, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!come())
        {
            if (watch.ElapsedMilliseconds > Hangs)
                throw new AssertionException($"{what}\n{Logs()}");
            Thread.Sleep(100);
        }
    }

    // Whatever was started in the name of this cluster, however far down: its environment says so, or the files that it has open.
    private List<int> Ours() =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(d => Path.GetFileName(d)).Where(n => n.All(char.IsAsciiDigit))
            .Select(n => int.Parse(n, CultureInfo.InvariantCulture))
            .Where(p => p != Environment.ProcessId
                && (Said(p, "environ").Contains("SLURM_CONF=" + In("slurm.conf"), StringComparison.Ordinal)
                || Opened(p).Any(f => f.StartsWith(_folder + "/", StringComparison.Ordinal)))),
    ];

    private bool Belongs(int process, string node) =>
        Said(process, "environ").Contains("SLURMD_NODENAME=" + node, StringComparison.Ordinal)
        || Opened(process).Any(f => f.StartsWith(In($"slurmd.{node}."), StringComparison.Ordinal)
            || f.StartsWith(In($"spool.{node}"), StringComparison.Ordinal));

    private static string Said(int process, string file)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{process}/{file}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // It has ended.
        }
    }

    private static IEnumerable<string> Opened(int process)
    {
        try
        {
            return [.. Directory.EnumerateFiles($"/proc/{process}/fd").Select(f => new FileInfo(f).LinkTarget ?? "")];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static void Kill(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            found.Kill();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It has ended.
        }
    }
}
